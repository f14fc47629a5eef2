"""Components on a list, as a CycloneDX document: ``LIST TARGET``. Run by the workshop's Python."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL


def main() -> int:
    listed = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    own = Component(
        name="hilbert",
        version=listed["version"],
        type=ComponentType.APPLICATION,
        licenses=[LicenseFactory().make_from_string("MIT")],
        bom_ref="hilbert",
    )
    parts = [_component(row) for row in listed["parts"]]
    bom = Bom(
        # The same list is the same document, so neither number nor time may be drawn anew.
        serial_number=uuid5(NAMESPACE_URL, json.dumps(listed, sort_keys=True)),
        metadata=BomMetaData(component=own, timestamp=datetime.fromtimestamp(listed["date"], UTC)),
        components=parts,
    )
    bom.register_dependency(own, parts)
    text = JsonV1Dot6(bom).output_as_string(indent=2) + "\n"
    Path(sys.argv[2]).write_text(text, encoding="utf-8")
    return 0


def _component(row: dict[str, Any]) -> Component:
    files = [
        Component(
            name=name,
            type=ComponentType.FILE,
            hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest)],
            bom_ref=f"file:{name}",
        )
        for name, digest in row["files"].items()
    ]
    return Component(
        name=row["name"],
        version=row["version"],
        type=ComponentType(row["kind"]),
        licenses=[LicenseFactory().make_from_string(row["licence"])],
        purl=PackageURL.from_string(row["purl"]) if row["purl"] else None,
        components=files,
        bom_ref=f"component:{row['name']}",
    )


if __name__ == "__main__":
    sys.exit(main())
