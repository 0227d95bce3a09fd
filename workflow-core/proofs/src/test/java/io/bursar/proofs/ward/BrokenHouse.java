package io.bursar.proofs.ward;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/** A copy of all classes of the house in which some methods are hollow. What is tested elsewhere stays as it is. */
final class BrokenHouse extends ClassLoader {

    private static final String HOUSE = "io.bursar.";

    private final Removal removal;
    private int hollowed;

    /** What is taken out is taken out at once, whether a sequence comes there before it is found wrong or not. */
    BrokenHouse(Removal removal) throws ClassNotFoundException {
        super(BrokenHouse.class.getClassLoader());
        this.removal = removal;
        for (Removal.Hollowed one : removal.methods()) {
            loadClass(one.owner());
        }
    }

    /** How many methods of the removal were found and hollowed so far. */
    int hollowed() {
        return hollowed;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(HOUSE)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known != null ? known : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream stored = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (stored == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = changed(name, stored.readAllBytes());
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }

    private byte[] changed(String name, byte[] stored) {
        List<Removal.Hollowed> here = removal.methods().stream()
                .filter(one -> one.owner().equals(name))
                .toList();
        if (here.isEmpty()) {
            return stored;
        }
        ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        new ClassReader(stored).accept(new Hollowing(out, here), 0);
        return out.toByteArray();
    }

    /** Copies a class and gives some of its methods another body. */
    private final class Hollowing extends ClassVisitor {

        private final List<Removal.Hollowed> here;

        Hollowing(ClassVisitor out, List<Removal.Hollowed> here) {
            super(Opcodes.ASM9, out);
            this.here = here;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
            List<Removal.Hollowed> found =
                    here.stream().filter(one -> one.isIn(name)).toList();
            Optional<Removal.Hollowed> hollow = found.stream()
                    .filter(one -> one.body() != Removal.Body.LET_PASS)
                    .findFirst();
            if (hollow.isEmpty()) {
                MethodVisitor passing = method;
                for (Removal.Hollowed one : found) {
                    passing = new Passing(passing, one);
                }
                return passing;
            }
            hollowed++;
            method.visitCode();
            body(method, hollow.get().body(), (access & Opcodes.ACC_STATIC) != 0);
            method.visitMaxs(0, 0);
            method.visitEnd();
            return null;
        }
    }

    /** Copies a method, and leaves one refusal out: what would be thrown or noted is dropped. */
    private final class Passing extends MethodVisitor {

        private final Removal.Hollowed left;
        private boolean made;

        Passing(MethodVisitor out, Removal.Hollowed left) {
            super(Opcodes.ASM9, out);
            this.left = left;
        }

        @Override
        public void visitLdcInsn(Object value) {
            super.visitLdcInsn(value);
            made = made || left.sentence().equals(value);
        }

        @Override
        public void visitInsn(int opcode) {
            boolean thrown = made && opcode == Opcodes.ATHROW;
            super.visitInsn(thrown ? Opcodes.POP : opcode);
            leftOut(thrown);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String type, boolean ofInterface) {
            boolean noted = made && owner.equals("java/util/List") && name.equals("add");
            boolean told = made && type.contains("Ljava/lang/String;)V") && !name.equals("<init>");
            if (noted) {
                super.visitInsn(Opcodes.POP2);
                super.visitInsn(Opcodes.ICONST_0);
            } else if (told) {
                for (int i = 0; i <= Type.getArgumentTypes(type).length; i++) {
                    super.visitInsn(Opcodes.POP);
                }
            } else {
                super.visitMethodInsn(opcode, owner, name, type, ofInterface);
                made = made || left.sentence().equals(name + "()");
            }
            leftOut(noted || told);
        }

        private void leftOut(boolean now) {
            if (now) {
                made = false;
                hollowed++;
            }
        }
    }

    private static void body(MethodVisitor method, Removal.Body body, boolean isStatic) {
        switch (body) {
            case NOTHING, LET_PASS -> {}
            case YES -> method.visitInsn(Opcodes.ICONST_1);
            case NO -> method.visitInsn(Opcodes.ICONST_0);
            case NO_LIST -> give(method, "java/util/List", "of", "()Ljava/util/List;", true);
            case NO_SET -> give(method, "java/util/Set", "of", "()Ljava/util/Set;", true);
            case ABSENT -> give(method, "java/util/Optional", "empty", "()Ljava/util/Optional;", false);
            case FIRST -> method.visitVarInsn(Opcodes.ALOAD, isStatic ? 0 : 1);
            case SECOND -> method.visitVarInsn(Opcodes.ALOAD, isStatic ? 1 : 2);
            case UNLIMITED -> {
                String limit = "io/bursar/controls/authority/AuthorityLimit";
                method.visitFieldInsn(Opcodes.GETSTATIC, limit, "UNLIMITED", "L" + limit + ";");
            }
            case ONE ->
                method.visitFieldInsn(Opcodes.GETSTATIC, "java/math/BigDecimal", "ONE", "Ljava/math/BigDecimal;");
            case ONE_DIGEST -> {
                method.visitInsn(Opcodes.ICONST_0);
                method.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_BYTE);
                String digest = "io/bursar/model/identity/Digest";
                give(method, digest, "of", "([B)L" + digest + ";", false);
            }
        }
        method.visitInsn(
                switch (body) {
                    case NOTHING, LET_PASS -> Opcodes.RETURN;
                    case YES, NO -> Opcodes.IRETURN;
                    default -> Opcodes.ARETURN;
                });
    }

    private static void give(MethodVisitor method, String owner, String name, String type, boolean ofInterface) {
        method.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, type, ofInterface);
    }
}
