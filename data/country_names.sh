#!/bin/sh
# The name of each country from Debian's iso-codes: alpha-2 code TAB name. Usual names that differ are in country_names.tsv.
jq -r '.["3166-1"][] | "\(.alpha_2)\t\(.common_name // .name)"' /usr/share/iso-codes/json/iso_3166-1.json
