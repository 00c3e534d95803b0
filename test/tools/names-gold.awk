# names-gold.awk: makes of fixtures/names/gold.tsv what score.awk reads.
#
#   awk -v out=FOLDER -f names-gold.awk gold.tsv
#
# Writes FOLDER/reports/NAME.txt for each report, and FOLDER/gold/{sentences,entities}.tsv in the form that the other
# events have.
BEGIN {
    FS = OFS = "\t"
    sentences = out "/gold/sentences.tsv"
    entities = out "/gold/entities.tsv"
    print "doc\tsent\trole\ttext" >sentences
    print "doc\tsent\ttext\ttype\tid\tas\trole" >entities
}
/^#/ { next }
/^= / { finish(); name = substr($0, 3) ".txt"; sentence = 0; space = ""; next }
/^$/ { space = space ? "\n\n" : ""; next }
{
    printf "%s%s", space, $1 >(out "/reports/" name)
    space = " "
    print name, ++sentence, "body", $1 >sentences
    for (i = 2; i <= NF; i++) {
        split($i "||||", part, "|")
        print name, sentence, part[1], part[2], part[3], part[4], part[5] >entities
    }
}
END { finish() }
function finish() { if (name) { print "" >(out "/reports/" name); close(out "/reports/" name) } }
