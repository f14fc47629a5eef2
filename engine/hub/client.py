"""Search a hub for GGUF models, and describe one: through huggingface_hub, in the child only."""

from __future__ import annotations

from typing import Any

from engine.hub.faults import explained
from engine.vocabulary import (
    DescribeHub,
    HubDescribed,
    HubFile,
    HubFound,
    HubModel,
    SearchHub,
)
from engine.worker import Job

_CARD = 200_000  # characters of a model card that are passed on


def search(job: Job, command: SearchHub) -> None:
    """Emit one HubFound, the most downloaded first."""
    from huggingface_hub import HfApi  # noqa: PLC0415 - in the child only

    with explained(command.query, command.endpoint):
        found = HfApi(endpoint=command.endpoint or None).list_models(
            search=command.query, filter="gguf", sort="downloads", limit=command.limit
        )
        job.emit(HubFound(models=tuple(_model(info) for info in found)))


def describe(job: Job, command: DescribeHub) -> None:
    """Emit one HubDescribed."""
    from huggingface_hub import HfApi  # noqa: PLC0415

    with explained(command.repo, command.endpoint):
        info = HfApi(endpoint=command.endpoint or None).model_info(
            command.repo, files_metadata=True
        )
        files = tuple(_file(item) for item in info.siblings or () if _is_model(item.rfilename))
        gguf: dict[str, Any] = info.gguf or {}
        job.emit(
            HubDescribed(
                model=_model(info),
                files=tuple(sorted(files, key=lambda file: file.size)),
                card=_card(command),
                architecture=str(gguf.get("architecture", "")),
                context_length=int(gguf.get("context_length") or 0),
                parameters=int(gguf.get("total") or 0),
            )
        )


def _is_model(name: str) -> bool:
    """Vision towers and the further parts of a split file are of no use by themselves."""
    low = name.lower()
    return low.endswith(".gguf") and "mmproj" not in low and "-of-" not in low


def _file(item: Any) -> HubFile:
    sha256 = item.lfs.sha256 if item.lfs else ""
    return HubFile(name=item.rfilename, size=item.size or 0, sha256=sha256)


def _model(info: Any) -> HubModel:
    licence = next(
        (tag.removeprefix("license:") for tag in info.tags or () if tag.startswith("license:")), ""
    )
    return HubModel(
        repo=info.id,
        downloads=info.downloads or 0,
        likes=info.likes or 0,
        licence=licence,
        gated=bool(info.gated),
        updated=f"{info.last_modified:%Y-%m-%d}" if info.last_modified else "",
    )


def _card(command: DescribeHub) -> str:
    """The README without its front matter; a repository without one is described all the same."""
    import httpx  # noqa: PLC0415
    from huggingface_hub import hf_hub_url  # noqa: PLC0415
    from huggingface_hub.utils._headers import build_hf_headers  # noqa: PLC0415
    from huggingface_hub.utils._http import get_session  # noqa: PLC0415

    url = hf_hub_url(command.repo, "README.md", endpoint=command.endpoint or None)
    try:
        answer = get_session().get(
            url, headers=build_hf_headers(), timeout=10, follow_redirects=True
        )
    except httpx.HTTPError:
        return ""
    return without_front_matter(answer.text[:_CARD]) if answer.is_success else ""


def without_front_matter(card: str) -> str:
    """A card begins with YAML between two lines of dashes."""
    if card.startswith("---"):
        _, end, rest = card[3:].partition("\n---")
        if end:
            return rest.lstrip("-").lstrip()
    return card
