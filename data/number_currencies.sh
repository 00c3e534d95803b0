#!/bin/sh
# ISO 4217 from Debian's iso-codes: each code, and each currency's full name in lower case, singular and with -s.
# Without the metals (gold is no money) and the units of account.
jq -r '.["4217"][] | select(.name | test("[(]|Unit|[Cc]ode|^(Gold|Silver|Platinum|Palladium|Sucre)$") | not) |
    "=\(.alpha_3)\t\(.alpha_3)",
    (.name | ascii_downcase | "\(.)\t", "\(.)s\t") + .alpha_3' /usr/share/iso-codes/json/iso_4217.json
