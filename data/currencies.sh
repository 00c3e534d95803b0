#!/bin/sh
# The last word of each currency's name from Debian's iso-codes (Dollar, Euro, Som): a capital does not make it a name.
jq -r '.["4217"][].name | select(test("[0-9(]") | not) | split(" ") | last | "\(.)\tcurrency"' /usr/share/iso-codes/json/iso_4217.json | sort -u
