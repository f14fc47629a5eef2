"""What a person has to know before Unsloth is installed. Hilbert brings none of it along."""

from __future__ import annotations

NOTICE = (
    "Unsloth makes training on an NVIDIA GPU faster. It is not a part of Hilbert, and is fetched "
    "from its authors' release. The package unsloth declares the Apache License 2.0; about a "
    "hundred of its files carry a notice of the GNU Affero General Public License 3.0, and "
    "unsloth_zoo, which it needs, is under the LGPL and AGPL 3.0. These licences bind you when you "
    "install it: their texts lie in the packages. Hilbert trains without it as well."
)
