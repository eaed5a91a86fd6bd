# Generated from operations/conversations.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's conversations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from salesloft_async.core.records import BaseRecord, wire
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id, Time

if TYPE_CHECKING:
    from salesloft_async.models.accounts import Account
    from salesloft_async.models.opportunities import Opportunity
    from salesloft_async.models.people import Person
    from salesloft_async.models.transcriptions import Transcription

__all__ = [
    "Conversation",
    "ConversationActionItem",
    "ConversationActionItems",
    "ConversationAttendee",
    "ConversationKeyMoment",
    "ConversationKeyMoments",
    "ConversationMeddpicc",
    "ConversationRecording",
    "ConversationSummary",
    "ConversationsCall",
    "ExtensiveConversation",
]


@wire(from_="from")
@frozen(kw_only=True, repr=False)
class ConversationsCall(BaseRecord):
    """A call that is queued to become a conversation."""

    to: str | None = None
    """Number dialled."""
    from_: str | None = None
    """Number that the call came from."""
    duration: float | None = None
    """Seconds that the call took."""
    direction: str | None = None
    """Direction of the call."""
    recording: dict[str, Any] | None = None
    """Where the audio file is."""
    call_created_at: str | None = None
    """When the call began, as the server wrote it: its time zone may be missing."""
    user_guid: str | None = None
    """Guid of the user who called."""


@frozen(kw_only=True, repr=False)
class Conversation(BaseRecord):
    """A recorded call or meeting."""

    id: Id
    """Id of the conversation, a UUID."""
    title: str | None = None
    """Title."""
    media_type: str | None = None
    """Kind of media: "audio" or "video"."""
    platform: str | None = None
    """Platform that the conversation was held on, such as "zoom"."""
    language_code: str | None = None
    """Language, such as "en-US"."""
    duration: float | None = None
    """Length in milliseconds."""
    started_recording_at: float | None = None
    """Start of the recording, in milliseconds after the start of the event."""
    event_start_date: Time | None = None
    """Time at which the event started."""
    event_end_date: Time | None = None
    """Time at which the event ended."""
    created_at: Time | None = None
    """Time at which the conversation was created."""
    updated_at: Time | None = None
    """Time of the last change."""
    owner_id: Id | None = None
    """Guid of the user who owns the conversation."""
    user_guid: Id | None = None
    """Guid of the user."""
    organization_id: Id | None = None
    """Id of the organization, a UUID."""
    call_id: str | None = None
    """Id of the call data record."""
    is_api: bool | None = None
    """Whether the conversation was created through the API."""
    account: Ref["Account"] | None = None
    """Account that the conversation is with."""
    person: Ref["Person"] | None = None
    """Person that the conversation is with."""
    recording: Ref["Any"] | None = None
    """Recording; conversations.recording(conversation_id) returns its address."""
    transcription: Ref["Transcription"] | None = None
    """Transcription."""
    transcription_artifact: Ref["Any"] | None = None
    """Transcription as a file; transcriptions.artifact(transcription_id) returns its address."""
    transcription_sentences: Ref["Any"] | None = None
    """Sentences; transcriptions.sentences(transcription_id) lists them."""


@frozen(kw_only=True, repr=False)
class ConversationSummary(BaseRecord):
    """A summary of a conversation."""

    id: Id
    """Id of the summary."""
    text: str | None = None
    """Text."""
    status: str | None = None
    """State of its preparation, such as "completed"."""
    created_at: Time | None = None
    """Time at which the summary was created."""


@frozen(kw_only=True, repr=False)
class ConversationActionItem(BaseRecord):
    """A task that was agreed on in a conversation."""

    id: Id
    """Id of the action item."""
    original_text: str | None = None
    """Text as it was recognized."""
    edited_text: str | None = None
    """Text as a user changed it."""
    created_at: Time | None = None
    """Time at which the action item was created."""
    updated_at: Time | None = None
    """Time of the last change."""


@frozen(kw_only=True, repr=False)
class ConversationKeyMoment(BaseRecord):
    """A topic of a conversation, with the passages about it."""

    name: str | None = None
    """Name of the topic."""
    categories: list[dict[str, Any]] | None = None
    """Categories."""


@frozen(kw_only=True, repr=False)
class ConversationAttendee(BaseRecord):
    """A person in the recording of a conversation."""

    id: Id
    """Id of the attendee, a UUID."""
    email: str | None = None
    """Email address; may be empty."""
    full_name: str | None = None
    """Name; may be empty."""


@frozen(kw_only=True, repr=False)
class ConversationMeddpicc(BaseRecord):
    """The qualification of a deal by the MEDDPICC method."""

    id: Id
    """Id."""
    categories: list[dict[str, Any]] | None = None
    """Categories."""


@frozen(kw_only=True, repr=False)
class ConversationRecording(BaseRecord):
    """The address of a recording."""

    url: str | None = None
    """Signed address of the media file, valid for a short time."""


@frozen(kw_only=True, repr=False)
class ConversationActionItems(BaseRecord):
    """The action items of a conversation."""

    status: str | None = None
    """State of their preparation, such as "completed"."""
    items: list[ConversationActionItem] | None = None
    """Action items."""


@frozen(kw_only=True, repr=False)
class ConversationKeyMoments(BaseRecord):
    """The key moments of a conversation."""

    status: str | None = None
    """State of their preparation, such as "completed"."""
    items: list[ConversationKeyMoment] | None = None
    """Key moments."""


@frozen(kw_only=True, repr=False)
class ExtensiveConversation(BaseRecord):
    """A recorded call or meeting with its summary, action items, key moments and attendees."""

    id: Id
    """Id of the conversation, a UUID."""
    title: str | None = None
    """Title."""
    media_type: str | None = None
    """Kind of media: "audio" or "video"."""
    platform: str | None = None
    """Platform that the conversation was held on, such as "zoom"."""
    language_code: str | None = None
    """Language, such as "en-US"."""
    duration: float | None = None
    """Length in milliseconds."""
    started_recording_at: float | None = None
    """Start of the recording, in milliseconds after the start of the event."""
    event_start_date: Time | None = None
    """Time at which the event started."""
    event_end_date: Time | None = None
    """Time at which the event ended."""
    created_at: Time | None = None
    """Time at which the conversation was created."""
    updated_at: Time | None = None
    """Time of the last change."""
    owner_id: Id | None = None
    """Guid of the user who owns the conversation."""
    user_guid: Id | None = None
    """Guid of the user."""
    organization_id: Id | None = None
    """Id of the organization, a UUID."""
    call_id: str | None = None
    """Id of the call data record."""
    is_api: bool | None = None
    """Whether the conversation was created through the API."""
    account: Ref["Account"] | None = None
    """Account that the conversation is with."""
    person: Ref["Person"] | None = None
    """Person that the conversation is with."""
    recording: Ref["Any"] | None = None
    """Recording; conversations.recording(conversation_id) returns its address."""
    transcription: Ref["Transcription"] | None = None
    """Transcription."""
    transcription_artifact: Ref["Any"] | None = None
    """Transcription as a file; transcriptions.artifact(transcription_id) returns its address."""
    owner_email: str | None = None
    """Email address of the owner."""
    opportunity: Ref["Opportunity"] | None = None
    """Opportunity that the conversation belongs to."""
    summary: ConversationSummary | None = None
    """Summary."""
    action_items: ConversationActionItems | None = None
    """Tasks that were agreed on."""
    key_moments: ConversationKeyMoments | None = None
    """Passages by topic."""
    attendees: list[ConversationAttendee] | None = None
    """People in the recording. A sentence names one in recording_attendee_id."""
    invitees: list[dict[str, Any]] | None = None
    """People who were invited."""
    meddpicc: ConversationMeddpicc | None = None
    """Qualification of the deal by the MEDDPICC method."""
