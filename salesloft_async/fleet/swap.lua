-- Puts a new state in the place of the one that the caller knows, or gives it the one that is there.
--
-- What the state means is decided in Python, by the same model as in one process: this only makes the decisions of many
-- processes follow each other. The limiter libraries (throttled-py, limits, pyrate-limiter) count what they let through
-- and know costs, but take no correction from a server's headers, no phase of its windows, no pause and no reserve.
--
-- KEYS[1] the budget; ARGV: the known version, the new version, the new state, milliseconds to keep it, "1" to publish
local held = redis.call('HMGET', KEYS[1], 'version', 'state')
local time = redis.call('TIME')
if (held[1] or '') ~= ARGV[1] then
  return {0, time[1], time[2], held[1] or '', held[2] or ''}
end
redis.call('HSET', KEYS[1], 'version', ARGV[2], 'state', ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[4])
if ARGV[5] == '1' then
  redis.call('PUBLISH', KEYS[1], ARGV[2] .. ' ' .. ARGV[3])
end
return {1, time[1], time[2], ARGV[2], ''}
