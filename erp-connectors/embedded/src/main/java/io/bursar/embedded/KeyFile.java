package io.bursar.embedded;

import io.bursar.audit.vault.KeyEpoch;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Two keys and a date in a file of three lines. */
record KeyFile(KeyEpoch epoch, SecretKey valueKey) {

    private static final int KEY_BYTES = 32;
    private static final int LINES = 3;
    private static final long MAX_BYTES = 1_000;

    static KeyFile openOrMake(Path file, LocalDate destroyedOn) {
        try {
            if (!Files.exists(file)) {
                make(file, destroyedOn);
            }
            if (Files.size(file) > MAX_BYTES) {
                throw unreadable(null);
            }
            return read(Files.readAllLines(file, StandardCharsets.US_ASCII));
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    private static void make(Path file, LocalDate destroyedOn) throws IOException {
        byte[] keys = new byte[2 * KEY_BYTES];
        new SecureRandom().nextBytes(keys);
        String text = destroyedOn + "\n"
                + HexFormat.of().formatHex(keys, 0, KEY_BYTES) + "\n"
                + HexFormat.of().formatHex(keys, KEY_BYTES, keys.length) + "\n";
        try {
            Files.createFile(file, ownerOnly(file));
            Files.writeString(file, text, StandardCharsets.US_ASCII, StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException other) {
            // another process made it meanwhile: its keys are the keys
            return;
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean owners = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return owners
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static KeyFile read(List<String> lines) {
        try {
            if (lines.size() != LINES) {
                throw unreadable(null);
            }
            KeyEpoch epoch = new KeyEpoch(1, key(lines.get(1), "AES"), LocalDate.parse(lines.get(0)));
            return new KeyFile(epoch, key(lines.get(2), "HmacSHA256"));
        } catch (DateTimeException | IllegalArgumentException malformed) {
            throw unreadable(malformed);
        }
    }

    private static SecretKey key(String hex, String algorithm) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("A key has 32 bytes");
        }
        return new SecretKeySpec(bytes, algorithm);
    }

    private static BursarException unreadable(@Nullable Exception cause) {
        return new BursarException(
                FailureCode.VAULT_FAILED, "The file with the keys of the vault cannot be used", Map.of(), cause);
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "KeyFile[***]";
    }
}
