package io.bursar.cli.input;

import io.bursar.definition.yaml.LoadErrors;
import io.bursar.definition.yaml.SourcePosition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A text that was read whole, up to a limit.
 *
 * <pre>{@code
 * TextFile.read(Path.of("staff.csv"), TextFile.MAX_BYTES).text();
 * }</pre>
 *
 * @param name the name that errors give as the file
 * @param text its text, without a byte order mark
 */
public record TextFile(String name, String text) {

    /** Most bytes of a file that is read whole: 4 MiB. */
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The text of a file; unusable when it is not there, too large or no UTF-8 text. */
    public static TextFile read(Path path, int maxBytes) {
        String name = path.toString();
        if (!Files.exists(path)) {
            throw Unusable.of(CliFault.NO_FILE, name, Map.of());
        }
        if (!Files.isRegularFile(path)) {
            throw Unusable.of(CliFault.NOT_A_FILE, name, Map.of("wanted", "file"));
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw Unusable.of(CliFault.TOO_LARGE, name, Map.of("limit", maxBytes));
            }
            return new TextFile(name, decoded(name, bytes));
        } catch (IOException unreadable) {
            throw Unusable.of(
                    CliFault.UNREADABLE,
                    name,
                    Map.of("cause", unreadable.getClass().getSimpleName()));
        }
    }

    /** Strictly decoded: the first byte that is none of UTF-8, and any control character, is named by its place. */
    private static String decoded(String name, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer into = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), into, true);
        into.flip();
        String text = into.toString();
        int control = firstControl(text);
        if (control >= 0 || result.isError()) {
            String before = control >= 0 ? text.substring(0, control) : text;
            LoadErrors errors = new LoadErrors();
            errors.report(CliFault.NOT_TEXT, endOf(name, before));
            throw new Unusable(errors.sorted());
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static int firstControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
                return i;
            }
        }
        return -1;
    }

    private static SourcePosition endOf(String name, String before) {
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new SourcePosition(name, line, before.length() - before.lastIndexOf('\n'));
    }
}
