package org.fanzai.app.inspect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.fanzai.app.config.StationConfig;
import org.fanzai.app.inspect.Inspection.What;
import org.fanzai.support.StorageTrouble;
import org.fanzai.support.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/// Lets `fanzai inspect` of the same user look into a station that runs, over a Unix socket: a line asks, lines answer.
public final class InspectionServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InspectionServer.class);

    /// Where the running station says how it can be reached.
    private static final String ADDRESS = "station.address";

    /// An inquiry follows.
    static final String EXPLAIN = "explain ";

    private final ServerSocketChannel server;
    private final Path folder;

    private InspectionServer(ServerSocketChannel server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /// A socket's path is short, a data folder's may be long: the socket has a folder of its own that its owner alone
    /// may enter.
    public static InspectionServer start(StationConfig config, Inspection inspection) {
        try {
            var folder = Files.createTempDirectory(
                    "fanzai-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var socket = folder.resolve("socket");
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
            Files.writeString(config.data().resolve(ADDRESS), socket.toString());
            Thread.ofVirtual().name("inspection").start(() -> serve(server, inspection));
            return new InspectionServer(server, folder);
        } catch (IOException trouble) {
            throw new StorageTrouble("trouble.data.folder", "The inspection socket can't be made", trouble);
        }
    }

    /// The socket of the station that runs on `config`'s data.
    static UnixDomainSocketAddress address(StationConfig config) throws IOException {
        return UnixDomainSocketAddress.of(Files.readString(config.data().resolve(ADDRESS)));
    }

    private static void serve(ServerSocketChannel server, Inspection inspection) {
        try {
            while (server.isOpen()) {
                var client = server.accept();
                Thread.ofVirtual().start(() -> answer(client, inspection));
            }
        } catch (ClosedChannelException closed) {
            LOG.debug("The inspection ends");
        } catch (IOException trouble) {
            LOG.warn("The station can't be inspected any more", trouble);
        }
    }

    private static void answer(SocketChannel client, Inspection inspection) {
        try (client;
                var in = new BufferedReader(
                        new InputStreamReader(Channels.newInputStream(client), StandardCharsets.UTF_8));
                var out = Channels.newWriter(client, StandardCharsets.UTF_8)) {
            var asked = in.readLine();
            if (asked == null) return;
            for (var line : lines(asked, inspection)) out.write(line + "\n");
            out.write("\n"); // an empty line says that this was all
        } catch (IOException | Trouble | IllegalArgumentException | JacksonException trouble) {
            LOG.warn("An inspection failed", trouble);
        }
    }

    private static List<ObjectNode> lines(String asked, Inspection inspection) {
        return asked.startsWith(EXPLAIN)
                ? List.of(inspection.of(Inquiry.read(asked.substring(EXPLAIN.length()))))
                : inspection.of(What.valueOf(asked.toUpperCase(Locale.ROOT)));
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(folder.resolve("socket"));
            Files.deleteIfExists(folder);
        } catch (IOException trouble) {
            LOG.warn("The inspection socket can't be removed", trouble);
        }
    }
}
