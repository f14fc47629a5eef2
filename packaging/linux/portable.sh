#!/bin/sh
# Hilbert as one file: unpacked once into the cache folder, then started from there.
set -eu
home="${HILBERT_PORTABLE:-${XDG_CACHE_HOME:-$HOME/.cache}/hilbert/portable}"
app="$home/@DIGEST@"
if [ ! -e "$app/complete" ]; then
    mkdir -p "$home"
    part="$(mktemp -d "$home/.part-XXXXXX")"
    trap 'rm -rf "$part"' EXIT
    trap 'exit 130' INT TERM HUP
    echo "Unpacking Hilbert (only this once) ..." >&2
    if ! tail -c +@OFFSET@ "$0" | tar -xz -C "$part"; then
        echo "Hilbert could not be unpacked into $home. Is the disk full? HILBERT_PORTABLE names another folder." >&2
        exit 1
    fi
    : > "$part/complete"
    # Another start may have been quicker: then its folder stays.
    mv -T "$part" "$app" 2>/dev/null || [ -e "$app/complete" ]
    trap - EXIT
    rm -rf "$part"
    # Older versions are not needed any more once this one is whole. The folder may be one that
    # somebody has named, with other things in it.
    for old in "$home"/????????????????/; do
        [ "$old" = "$app/" ] || [ ! -e "${old}complete" ] || [ ! -e "${old}hilbert" ] || rm -rf "$old"
    done
fi
# A new version of this file takes its place (engine/updates).
HILBERT_FILE="$(readlink -f "$0")"
export HILBERT_FILE
exec "$app/hilbert" "$@"
