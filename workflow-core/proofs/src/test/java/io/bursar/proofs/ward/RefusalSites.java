package io.bursar.proofs.ward;

import io.bursar.controls.sod.SodCheck;
import io.bursar.engine.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * Every place in the rooms that decide where somebody may be refused: where a finding is made with its sentence, and
 * where a refusal is thrown for a finding that is made elsewhere. Read from the compiled classes, so that none is
 * forgotten.
 */
final class RefusalSites {

    private static final String FINDING = "io/bursar/model/finding/Finding";
    private static final String REFUSAL = "io/bursar/engine/kernel/Refusal";
    private static final String LAMBDA = "lambda$";
    private static final Set<String> SEVERITIES = Set.of("error", "warn", "info");
    private static final List<String> ENGINE = List.of("engine/kernel", "engine/run", "engine/command");
    private static final List<String> CONTROLS = List.of("controls");

    private RefusalSites() {}

    /**
     * A place.
     *
     * @param owner its class, below {@code io.bursar.}
     * @param method in which
     * @param says the sentence of the finding; empty where it is made elsewhere
     */
    record Site(String owner, String method, String says) implements Comparable<Site> {

        @Override
        public int compareTo(Site other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return owner + "." + method + ": " + says;
        }
    }

    /** Every place of the engine's kernel, runs and commands, and of the controls. */
    static Set<Site> all() {
        Set<Site> sites = new TreeSet<>();
        sites.addAll(of(Engine.class, ENGINE));
        sites.addAll(of(SodCheck.class, CONTROLS));
        return sites;
    }

    private static Set<Site> of(Class<?> room, List<String> packages) {
        Set<Site> sites = new TreeSet<>();
        try {
            URI place = room.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path stored = Path.of(place);
            if (Files.isDirectory(stored)) {
                packages.forEach(each -> read(stored.resolve("io/bursar").resolve(each), sites));
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(stored, Map.of())) {
                    packages.forEach(each -> read(jar.getPath("io/bursar", each), sites));
                }
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("The classes of " + room + " are not there", unreadable);
        }
        return sites;
    }

    private static void read(Path folder, Set<Site> sites) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(file -> readClass(file, sites));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void readClass(Path file, Set<Site> sites) {
        try (InputStream bytes = Files.newInputStream(file)) {
            ClassReader reader = new ClassReader(bytes.readAllBytes());
            Reading helpers = new Reading(reader.getClassName(), new HashSet<>(), new TreeSet<>());
            reader.accept(helpers, ClassReader.SKIP_DEBUG);
            // once more, now that it is known which methods make a finding of a sentence that they are given
            reader.accept(new Reading(reader.getClassName(), helpers.helpers, sites), ClassReader.SKIP_DEBUG);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads one class: which of its methods make findings of what they are given, and who says what. */
    private static final class Reading extends ClassVisitor {

        private final String owner;
        private final Set<String> helpers;
        private final Set<Site> sites;

        Reading(String owner, Set<String> helpers, Set<Site> sites) {
            super(Opcodes.ASM9);
            this.owner = owner;
            this.helpers = helpers;
            this.sites = sites;
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new Sentences(this, name);
        }

        boolean isFinding(String of, String name) {
            return (of.equals(FINDING) && SEVERITIES.contains(name)) || (of.equals(owner) && helpers.contains(name));
        }

        void says(String method, String sentence) {
            String plain =
                    method.startsWith(LAMBDA) ? method.substring(LAMBDA.length(), method.lastIndexOf('$')) : method;
            sites.add(new Site(owner.substring("io/bursar/".length()).replace('/', '.'), plain, sentence));
        }
    }

    /** Reads one method. */
    private static final class Sentences extends MethodVisitor {

        private final Reading reading;
        private final String method;
        private @Nullable String sentence;
        private boolean said;

        Sentences(Reading reading, String method) {
            super(Opcodes.ASM9);
            this.reading = reading;
            this.method = method;
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof String text && text.contains(" ")) {
                sentence = text;
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String of, String name, String descriptor, boolean ofInterface) {
            if (reading.isFinding(of, name)) {
                if (sentence != null) {
                    reading.says(method, sentence);
                    said = true;
                } else if (of.equals(FINDING)) {
                    reading.helpers.add(method);
                    said = true;
                }
                sentence = null;
            } else if (of.equals(REFUSAL) && name.equals("<init>")) {
                if (!said) {
                    reading.says(method, "");
                }
                said = false;
            }
        }
    }
}
