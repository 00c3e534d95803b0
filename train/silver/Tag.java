// Tag.java: names that one of CoreNLP's CRF models finds, as code point spans; in and out as tag.py.
// usage: java -cp JARS Tag.java MODEL IN.jsonl > OUT.jsonl
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.Triple;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.*;
import javax.json.*;

public class Tag {
    public static void main(String[] args) throws Exception {
        CRFClassifier<CoreLabel> names = CRFClassifier.getClassifier(args[0]);
        PrintStream out = new PrintStream(System.out, false, "UTF-8");
        for (String line : Files.readAllLines(Paths.get(args[1]))) {
            JsonObject document = Json.createReader(new StringReader(line)).readObject();
            String text = document.getString("text");
            StringBuilder spans = new StringBuilder();
            int seen = 0, points = 0; // code points before char `seen`
            for (Triple<String, Integer, Integer> span : names.classifyToCharacterOffsets(text)) {
                points += text.codePointCount(seen, span.second);
                seen = span.second;
                int length = text.codePointCount(span.second, span.third);
                spans.append(spans.length() > 0 ? ", [" : "[").append(points).append(", ").append(points + length)
                     .append(", \"").append(span.first).append("\"]");
            }
            out.println("{\"id\": " + document.get("id") + ", \"spans\": [" + spans + "]}");
        }
        out.flush();
    }
}
