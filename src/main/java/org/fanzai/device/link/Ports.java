package org.fanzai.device.link;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jssc.SerialPortList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The serial ports of this machine. None is opened to find out. Pseudo-terminals are named by hand, never listed.
public final class Ports {
    private static final Logger LOG = LoggerFactory.getLogger(Ports.class);
    private static final Path DEVICES = Path.of("/dev");
    private static final Path LASTING = Path.of("/dev/serial/by-id");
    private static final Path KINDS = Path.of("/sys/class/tty");
    private static final String USUAL = "{ttyUSB*,ttyACM*,ttyAMA*,ttyXRUSB*,rfcomm*}";

    private Ports() {}

    /// A port; `lasting` is the name that it keeps when it is plugged in elsewhere.
    public record Port(String path, Optional<String> lasting) {}

    /// By name; `more` are patterns of further ports such as `/dev/ttyMI*`.
    public static List<Port> present(List<String> more) {
        if (!Files.isDirectory(DEVICES))
            return Arrays.stream(SerialPortList.getPortNames())
                    .map(name -> new Port(name, Optional.empty()))
                    .toList();
        var found = new ArrayList<>(in(DEVICES, USUAL));
        in(DEVICES, "ttyS*").stream().filter(Ports::wired).forEach(found::add);
        for (var pattern : more) found.addAll(matching(Path.of(pattern).toAbsolutePath()));
        var lasting = in(LASTING, "*");
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Path::toString))
                .map(path -> new Port(path.toString(), lasting(path, lasting)))
                .toList();
    }

    private static List<Path> matching(Path pattern) {
        var folder = pattern.getParent();
        var name = pattern.getFileName();
        return folder == null || name == null ? List.of() : in(folder, name.toString());
    }

    private static List<Path> in(Path folder, String pattern) {
        var found = new ArrayList<Path>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
            for (var file : files) if (!Files.isRegularFile(file) && !Files.isDirectory(file)) found.add(file);
        } catch (IOException none) {
            LOG.debug("{} can't be listed", folder, none);
        }
        return found;
    }

    /// A machine has names for many more built-in ports than it has ports: those without a chip are of type 0.
    private static boolean wired(Path port) {
        try {
            return !Files.readString(
                            KINDS.resolve(String.valueOf(port.getFileName())).resolve("type"))
                    .strip()
                    .equals("0");
        } catch (IOException unknown) {
            LOG.debug("{} has no type", port, unknown);
            return true;
        }
    }

    private static Optional<String> lasting(Path port, List<Path> names) {
        return names.stream()
                .filter(name -> same(name, port))
                .map(Path::toString)
                .findFirst();
    }

    private static boolean same(Path name, Path port) {
        try {
            return Files.isSameFile(name, port);
        } catch (IOException gone) {
            LOG.debug("{} has gone", name, gone);
            return false;
        }
    }
}
