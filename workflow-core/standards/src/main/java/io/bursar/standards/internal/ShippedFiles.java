package io.bursar.standards.internal;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.standards.internal.policy.PolicyFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the resources of this module, which no other module can reach by name. */
public final class ShippedFiles {

    private static final String ROOT = "/io/bursar/standards/";

    private ShippedFiles() {}

    /** The texts of a directory by name; fails with {@code INVALID_POLICY} when one is missing. */
    public static SortedMap<String, String> read(String directory, List<String> names) {
        SortedMap<String, String> texts = new TreeMap<>();
        names.forEach(name -> texts.put(name, text(ROOT + directory + name)));
        return texts;
    }

    private static String text(String resource) {
        try (InputStream input = ShippedFiles.class.getResourceAsStream(resource)) {
            if (input == null) {
                throw missing(resource, null);
            }
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw missing(resource, unreadable);
        }
    }

    private static BursarException missing(String resource, @Nullable IOException cause) {
        return new BursarException(
                FailureCode.INVALID_POLICY, PolicyFault.MISSING_PART.message(), Map.of("file", resource), cause);
    }
}
