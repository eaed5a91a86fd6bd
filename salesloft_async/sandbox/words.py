"""The words that seeded records are made of."""

from __future__ import annotations

from typing import Final

FIRST_NAMES: Final = (
    "Ada",
    "Alan",
    "Grace",
    "Edsger",
    "Barbara",
    "Donald",
    "Margaret",
    "Linus",
    "Radia",
    "Ken",
    "Frances",
    "Dennis",
    "Joan",
    "Niklaus",
)
LAST_NAMES: Final = (
    "Lovelace",
    "Turing",
    "Hopper",
    "Dijkstra",
    "Liskov",
    "Knuth",
    "Hamilton",
    "Perlman",
    "Allen",
    "Ritchie",
    "Clarke",
    "Wirth",
)
COMPANIES: Final = (
    "Acme",
    "Globex",
    "Initech",
    "Umbrella",
    "Stark",
    "Wayne",
    "Hooli",
    "Vehement",
    "Soylent",
    "Wonka",
    "Cyberdyne",
    "Tyrell",
)
TITLES: Final = ("CTO", "VP Sales", "Account Executive", "Head of Growth", "Engineer", "Director of Marketing")
SENIORITIES: Final = ("director", "executive", "individual_contributor", "manager", "vice_president", "unknown")
PLACES: Final = (
    ("Atlanta", "Georgia", "United States"),
    ("Boston", "Massachusetts", "United States"),
    ("London", "England", "United Kingdom"),
    ("Berlin", "Berlin", "Germany"),
    ("Toronto", "Ontario", "Canada"),
)
INDUSTRIES: Final = ("Software", "Healthcare", "Manufacturing", "Finance", "Retail")
LOCALES: Final = ("US/Eastern", "US/Pacific", "Europe/London", "Europe/Berlin")

NAMES: Final = {
    "account_stages": ("New", "Prospect", "Customer", "Churned", "Lost"),
    "account_tiers": ("Tier 1", "Tier 2", "Tier 3"),
    "call_dispositions": ("Connected", "Left voicemail", "No answer", "Busy", "Wrong number"),
    "call_sentiments": ("Interested", "Neutral", "Not interested", "Follow up"),
    "custom_fields": ("Region", "Plan", "Source", "Score"),
    "groups": ("Sales", "Success", "Marketing", "Partners"),
    "person_stages": ("New", "Contacted", "Qualified", "Meeting", "Won", "Lost"),
    "tags": ("vip", "event", "inbound", "outbound", "partner", "trial", "renewal", "cold"),
    "team": ("Sandbox",),
}
TEXTS: Final[dict[str, tuple[str, ...]]] = {
    "associated_type": ("person",),
    "content": ("Asked for a call next week.", "Likes the demo.", "Send the contract."),
    "current_state": ("scheduled", "completed"),
    "direction": ("inbound", "outbound"),
    "disposition": NAMES["call_dispositions"],
    "field_type": ("person", "company"),
    "guid": ("00000000-0000-4000-8000-{number:012d}",),
    "job_role": ("Sales", "Manager"),
    "opportunity_type": ("New business", "Renewal"),
    "platform": ("zoom", "dialer", "teams"),
    "language_code": ("en-US", "de-DE"),
    "media_type": ("audio", "video"),
    "stage_name": ("Prospecting", "Proposal", "Negotiation", "Closed"),
    "sentiment": NAMES["call_sentiments"],
    "status": ("completed", "in_progress"),
    "task_type": ("call", "email", "general"),
    "time_zone": LOCALES,
    "type": ("email", "phone", "other"),
    "value_type": ("text",),
}

OF_ERRORS: Final = frozenset(
    """
    a access active again all allowed already also an and any api are argument arguments array as asc at
    attached attribute be bearer been before being between blank body boolean but by can cannot closed contain
    contains could create created data database date days delete deleted denied desc does doesn doing done
    duplicate during each either empty endpoint equal error errors exact exceed exceeded exist exists expected
    expired external failed few fewer field fields find first for forbidden format found from given greater
    had has have if in include included inclusion incorrect integer internal invalid is isn it its job json
    key last least less limit list long longer malformed many match matches maximal maximum method minimum
    missing more most must name no nor not nothing null nulls number object of on one only open operation or
    order other out page parameter parameters parse past per permission permitted please present provide
    provided query range rate reached read record records refused request requested require required requires
    reserved resource resources rule s scope scopes server service should since size some something sort
    string such sure t taken team than that the their them there these they this time to token too try type
    unauthorized unavailable under unexpected unique unknown unpermitted unprocessable unsupported until
    update updated use used user valid validation value values was went were when which while who with without
    wrong you your
    """.split()  # noqa: SIM905  (a list would have one word a line)
)
"""What messages of errors are made of, with the names of fields: other words in them may be somebody's."""
