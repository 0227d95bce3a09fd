package io.bursar.definition.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Reads a stream up to a limit and decodes it strictly. */
final class LimitedInput {

    private LimitedInput() {}

    static Optional<String> text(String source, InputStream input, YamlLimits limits, LoadErrors errors) {
        SourcePosition start = new SourcePosition(source, 1, 1);
        try {
            byte[] bytes = input.readNBytes(limits.maxBytes() + 1);
            if (bytes.length > limits.maxBytes()) {
                errors.report(YamlFault.TOO_LARGE, start, Map.of("limit", limits.maxBytes()));
                return Optional.empty();
            }
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            errors.report(YamlFault.NOT_UTF8, start, Map.of("bytes", "malformed"));
            return Optional.empty();
        } catch (IOException unreadable) {
            errors.report(
                    YamlFault.UNREADABLE,
                    start,
                    Map.of("cause", unreadable.getClass().getSimpleName()));
            return Optional.empty();
        }
    }
}
