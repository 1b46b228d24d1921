package org.fanzai.device.virtual;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// The system calls of a pseudo-terminal (posix_openpt(3), termios(3), poll(2)). Results below zero are
/// failures.
@SuppressWarnings("restricted") // calling C is what this class is for; the program is started with native access
final class Posix {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final FunctionDescriptor INT_OF_INT = FunctionDescriptor.of(JAVA_INT, JAVA_INT);
    private static final MethodHandle OPENPT = function("posix_openpt", INT_OF_INT);
    private static final MethodHandle GRANTPT = function("grantpt", INT_OF_INT);
    private static final MethodHandle UNLOCKPT = function("unlockpt", INT_OF_INT);
    private static final MethodHandle CLOSE = function("close", INT_OF_INT);
    private static final MethodHandle PTSNAME =
            function("ptsname_r", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle OPEN =
            function("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), Linker.Option.firstVariadicArg(2));
    private static final MethodHandle CFMAKERAW = function("cfmakeraw", FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle TCGETATTR =
            function("tcgetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
    private static final MethodHandle TCSETATTR =
            function("tcsetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS));
    private static final MethodHandle READ =
            function("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle WRITE =
            function("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle POLL =
            function("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));

    private Posix() {}

    private static MethodHandle function(String name, FunctionDescriptor type, Linker.Option... options) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), type, options);
    }

    static int openpt(int flags) {
        return (int) call(OPENPT, flags);
    }

    static int grantpt(int fd) {
        return (int) call(GRANTPT, fd);
    }

    static int unlockpt(int fd) {
        return (int) call(UNLOCKPT, fd);
    }

    static int close(int fd) {
        return (int) call(CLOSE, fd);
    }

    static int ptsname(int fd, MemorySegment name) {
        return (int) call(PTSNAME, fd, name, name.byteSize());
    }

    static int open(MemorySegment path, int flags) {
        return (int) call(OPEN, path, flags);
    }

    static void makeRaw(MemorySegment termios) {
        var nothing = call(CFMAKERAW, termios);
        assert nothing == null;
    }

    static int getAttributes(int fd, MemorySegment termios) {
        return (int) call(TCGETATTR, fd, termios);
    }

    static int setAttributes(int fd, MemorySegment termios) {
        return (int) call(TCSETATTR, fd, 0, termios);
    }

    static int read(int fd, MemorySegment into) {
        return Math.toIntExact((long) call(READ, fd, into, into.byteSize()));
    }

    static int write(int fd, MemorySegment from) {
        return Math.toIntExact((long) call(WRITE, fd, from, from.byteSize()));
    }

    static int poll(MemorySegment descriptors, int millis) {
        return (int) call(POLL, descriptors, 1L, millis);
    }

    private static Object call(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException("a system call can't be made", e);
        }
    }
}
