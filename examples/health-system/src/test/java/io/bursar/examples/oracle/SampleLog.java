package io.bursar.examples.oracle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes sample cases as an exported log, with all hashes and counts right. */
final class SampleLog {
    static final String HEADER =
            "{\"format\":\"bursar-log\",\"version\":1,\"storeEpoch\":1,\"exportedAt\":\"2026-04-01T00:00:00.000000Z\"}";

    private SampleLog() {}

    static String of(SampleCase... cases) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (SampleCase one : cases) {
            lines.addAll(one.lines());
        }
        return sealed(lines);
    }

    /** Adds heads and trailer to a header and record lines. */
    static String sealed(List<String> lines) {
        Map<String, String> heads = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            Json json = JsonText.object(line.getBytes(StandardCharsets.UTF_8)).orElseThrow();
            String id = json.at("case").text();
            heads.put(
                    id,
                    "{\"head\":\"" + id + "\",\"seq\":" + json.at("seq").whole() + ",\"hash\":\""
                            + json.at("hash").text() + "\"}");
        }
        List<String> all = new ArrayList<>(lines);
        all.addAll(heads.values());
        String trailer = "{\"records\":" + (lines.size() - 1) + ",\"cases\":" + heads.size() + ",\"heads\":\""
                + hash(List.copyOf(heads.values())) + "\",\"lines\":\"" + hash(all) + "\"}";
        return String.join("\n", all) + "\n" + trailer + "\n";
    }

    static Judgement judge(SampleCase... cases) {
        return judge(of(cases));
    }

    static Judgement judge(String log) {
        try {
            return new LogJudge().judge(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The codes of everything the judge finds in these cases. */
    static Set<String> codes(SampleCase... cases) {
        return judge(cases).counts().keySet();
    }

    private static String hash(List<String> lines) {
        Sha256 hash = new Sha256();
        lines.forEach(line -> hash.line(line.getBytes(StandardCharsets.UTF_8)));
        return hash.hex();
    }
}
