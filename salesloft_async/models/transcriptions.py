# Generated from operations/transcriptions.toml by `nox -s generate`: change the table, not this file.
"""Records of the API's transcriptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from salesloft_async.core.records import BaseRecord
from salesloft_async.core.references import Ref
from salesloft_async.core.values import Id, Time

if TYPE_CHECKING:
    from typing import Any

    from salesloft_async.models.conversations import Conversation

__all__ = ["Transcription", "TranscriptionArtifact", "TranscriptionSentence"]


@frozen(kw_only=True, repr=False)
class Transcription(BaseRecord):
    """The text of a conversation."""

    id: Id
    """Id of the transcription, a UUID."""
    language_code: str | None = None
    """Language, such as "en-US"."""
    created_at: Time | None = None
    """Time at which the transcription was created."""
    updated_at: Time | None = None
    """Time of the last change."""
    conversation: Ref["Conversation"] | None = None
    """Conversation."""
    transcription_artifact: Ref["Any"] | None = None
    """The whole text as a file; transcriptions.artifact(transcription_id) returns its address."""
    transcription_sentences: Ref["Any"] | None = None
    """Sentences; transcriptions.sentences(transcription_id) lists them."""


@frozen(kw_only=True, repr=False)
class TranscriptionArtifact(BaseRecord):
    """The address of the whole text of a conversation."""

    id: Id
    """Id of the artifact, a UUID."""
    url: str | None = None
    """Signed address of a JSON file, valid for a short time."""
    content_type: str | None = None
    """Media type of the file, such as "application/json"."""
    language_code: str | None = None
    """Language, such as "en-US"."""
    created_at: Time | None = None
    """Time at which the artifact was created."""
    updated_at: Time | None = None
    """Time of the last change."""
    conversation: Ref["Conversation"] | None = None
    """Conversation."""


@frozen(kw_only=True, repr=False)
class TranscriptionSentence(BaseRecord):
    """A sentence of a conversation. Its key is the transcription's id together with order_number."""

    id: Id
    """Id of the transcription: all its sentences have the same."""
    order_number: int | None = None
    """Position in the transcription; missing in older data."""
    text: str | None = None
    """Text."""
    start_time: float | None = None
    """Start, in seconds after the start of the recording."""
    end_time: float | None = None
    """End, in seconds after the start of the recording."""
    recording_attendee_id: Id | None = None
    """Id of the speaker, an attendee of the extensive conversation."""
    conversation: Ref["Conversation"] | None = None
    """Conversation."""
