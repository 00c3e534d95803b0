#!/bin/sh
# Names of countries from Debian's iso-codes: name TAB ISO 3166-1 alpha-2 code. What news call them is in countries.tsv.
jq -r '.["3166-1"][] | .alpha_2 as $code | .name, .common_name, .official_name | select(. != null)
    | sub("^the "; "") | select(test(",") | not) | "\(.)\t\($code)"' /usr/share/iso-codes/json/iso_3166-1.json
