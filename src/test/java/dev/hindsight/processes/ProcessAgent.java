package dev.hindsight.processes;

import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What a test adds to a process that it starts: the system clock goes by {@link ProcessClock}, for the host and the plugin alike and
 * without their knowing, and the process ends when the test's does. Nothing of the product is changed.
 */
public final class ProcessAgent {

    private static final String CLOCK = "java/time/Clock";
    private static final String SYSTEM_CLOCK = "java/time/Clock$SystemClock";

    private ProcessAgent() {}

    /** A jar by which a process loads this class from its class path. */
    static Path jar(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", ProcessAgent.class.getName());
        attributes.putValue("Can-Retransform-Classes", "true");
        Path jar = folder.resolve("process-agent.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }

    /** Called before the process's own main method; the arguments are a {@link ProcessClock} as text. */
    public static void premain(String arguments, Instrumentation instrumentation)
            throws ClassNotFoundException, UnmodifiableClassException {
        endWithTheTest();
        ClockChange change = new ClockChange(ProcessClock.read(arguments));
        instrumentation.addTransformer(change, true);
        instrumentation.retransformClasses(
                Class.forName("java.time.Clock"), Class.forName("java.time.Clock$SystemClock"));
        if (!change.changed.equals(Set.of("currentInstant", "millis"))) {
            throw new IllegalStateException(
                    "The clock of this Java cannot be changed; only " + change.changed + " could");
        }
    }

    private static void endWithTheTest() {
        Thread watch = new Thread(
                () -> {
                    try {
                        long unused = System.in.transferTo(java.io.OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        // The other end is gone all the same
                    }
                    Runtime.getRuntime().halt(1);
                },
                "ends-with-the-test");
        watch.setDaemon(true);
        watch.start();
    }

    /** Rewrites the two methods by which Java's clocks read the time. */
    private static final class ClockChange implements ClassFileTransformer {

        private final ProcessClock clock;
        private final Set<String> changed = ConcurrentHashMap.newKeySet();

        ClockChange(ProcessClock clock) {
            this.clock = clock;
        }

        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                String name,
                @Nullable Class<?> type,
                @Nullable ProtectionDomain domain,
                byte[] bytes) {
            if (!name.equals(CLOCK) && !name.equals(SYSTEM_CLOCK)) {
                return null;
            }
            ClassReader reader = new ClassReader(bytes);
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            reader.accept(
                    new ClassVisitor(Opcodes.ASM9, writer) {
                        @Override
                        public MethodVisitor visitMethod(
                                int access,
                                String method,
                                String types,
                                @Nullable String generic,
                                String @Nullable [] errors) {
                            MethodVisitor next = super.visitMethod(access, method, types, generic, errors);
                            return reads(name, method, types) ? new Faster(next, method) : next;
                        }
                    },
                    0);
            return writer.toByteArray();
        }

        private static boolean reads(String owner, String method, String types) {
            return owner.equals(CLOCK)
                    ? method.equals("currentInstant") && types.equals("()Ljava/time/Instant;")
                    : method.equals("millis") && types.equals("()J");
        }

        /** Adds to what a method returns as much as the clock is ahead. */
        private final class Faster extends MethodVisitor {

            private final String method;

            Faster(MethodVisitor next, String method) {
                super(Opcodes.ASM9, next);
                this.method = method;
            }

            @Override
            public void visitInsn(int instruction) {
                if (instruction == Opcodes.LRETURN) {
                    visitInsn(Opcodes.DUP2);
                    ahead();
                    visitInsn(Opcodes.LADD);
                    changed.add(method);
                } else if (instruction == Opcodes.ARETURN) {
                    visitInsn(Opcodes.DUP);
                    call("toEpochMilli", "()J");
                    ahead();
                    call("plusMillis", "(J)Ljava/time/Instant;");
                    changed.add(method);
                }
                super.visitInsn(instruction);
            }

            /** Of the time on the stack, how far the clock is ahead of it. */
            private void ahead() {
                visitLdcInsn(clock.start().toEpochMilli());
                super.visitInsn(Opcodes.LSUB);
                visitLdcInsn((long) clock.speed() - 1);
                super.visitInsn(Opcodes.LMUL);
            }

            private void call(String name, String types) {
                visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/time/Instant", name, types, false);
            }
        }
    }
}
