// Names.java: names that a CRF model of CoreNLP finds.
// usage: java -cp JARS:CLASSES Names tag MODEL < PATHS     `path start end label` in code points for each name of each text
//        java -cp JARS:CLASSES Names speed MODEL RUNS STREAM   CPU seconds (the least of the runs, after one to warm up), peak KiB
// Speed is that of the model alone, on the words of a CoNLL-U stream, with the model and the words loaded.
import com.sun.management.OperatingSystemMXBean;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.Triple;
import java.io.*;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;

public class Names {
    static void tag(CRFClassifier<CoreLabel> names) throws IOException {
        PrintStream out = new PrintStream(System.out, false, "UTF-8");
        BufferedReader paths = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String path; (path = paths.readLine()) != null;) {
            String text = new String(Files.readAllBytes(Paths.get(path)), StandardCharsets.UTF_8);
            for (Triple<String, Integer, Integer> span : names.classifyToCharacterOffsets(text))
                out.println(path + "\t" + text.codePointCount(0, span.second) + "\t" +
                            text.codePointCount(0, span.third) + "\t" + span.first);
        }
        out.flush();
    }

    static List<List<CoreLabel>> sentences(String stream) throws IOException {
        List<List<CoreLabel>> sentences = new ArrayList<>();
        List<CoreLabel> sentence = new ArrayList<>();
        for (String line : Files.readAllLines(Paths.get(stream))) {
            String[] columns = line.split("\t");
            if (columns.length == 10 && columns[0].matches("[0-9]+")) {
                CoreLabel word = new CoreLabel();
                word.setWord(columns[1]);
                sentence.add(word);
            } else if (line.isEmpty() && !sentence.isEmpty()) {
                sentences.add(sentence);
                sentence = new ArrayList<>();
            }
        }
        return sentences;
    }

    static double run(CRFClassifier<CoreLabel> names, String stream) throws IOException {
        List<List<CoreLabel>> sentences = sentences(stream); // new ones, since the classifier writes into them
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long begin = system.getProcessCpuTime();
        for (List<CoreLabel> sentence : sentences)
            names.classifySentence(sentence);
        return (system.getProcessCpuTime() - begin) / 1e9;
    }

    static void speed(CRFClassifier<CoreLabel> names, int runs, String stream) throws IOException {
        run(names, stream);
        double best = run(names, stream);
        while (--runs > 0)
            best = Math.min(best, run(names, stream));
        String peak = "";
        for (String line : Files.readAllLines(Paths.get("/proc/self/status")))
            if (line.startsWith("VmHWM"))
                peak = line.replaceAll("[^0-9]", "");
        System.out.printf(Locale.ROOT, "%.3f\t%s%n", best, peak);
    }

    public static void main(String[] args) throws Exception {
        CRFClassifier<CoreLabel> names = CRFClassifier.getClassifier(args[1]);
        if (args[0].equals("tag"))
            tag(names);
        else
            speed(names, Integer.parseInt(args[2]), args[3]);
    }
}
