package org.fanzai.db.central;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fanzai.db.Db;

/// Where the central database is: `jdbc:postgresql://host[:port][,host[:port]…]/database[?key=value&…]`. To another
/// machine it is always reached by TLS with the server's certificate checked. `parameters` holds no secret.
public record CentralUrl(List<String> hosts, String database, Map<String, String> parameters) {
    private static final Pattern URL = Pattern.compile("jdbc:postgresql://([^/?#]+)/([^/?#]+)(?:\\?(.*))?");
    private static final Set<String> SECRETS = Set.of("user", "password");
    private static final Set<String> CHECKED = Set.of("verify-full", "verify-ca");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String TLS = "sslmode";
    private static final String CONNECT_SECONDS = "5";

    public CentralUrl {
        hosts = List.copyOf(hosts);
        parameters = Map.copyOf(parameters);
    }

    /// Throws `IllegalArgumentException`, with the end of a sentence, for what is no such URL, holds a user or a
    /// password, or would reach another machine unprotected.
    public static CentralUrl of(String url) {
        var match = URL.matcher(url);
        if (!match.matches())
            throw new IllegalArgumentException("a central database is jdbc:postgresql://host/database");
        var parameters = parameters(match.group(3) == null ? "" : match.group(3));
        for (var secret : SECRETS)
            if (parameters.containsKey(secret))
                throw new IllegalArgumentException(
                        "a URL holds no " + secret + ": it would be seen in lists of processes and in logs");
        var hosts = List.of(match.group(1).split(",", -1));
        if (!hosts.stream().allMatch(CentralUrl::isThisMachine)) {
            var mode = parameters.computeIfAbsent(TLS, _ -> "verify-full");
            if (!CHECKED.contains(mode))
                throw new IllegalArgumentException(
                        "to another machine sslmode is verify-full (or verify-ca), not " + mode);
        }
        return new CentralUrl(hosts, match.group(2), parameters);
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new LinkedHashMap<String, String>();
        for (var pair : query.split("&", -1)) {
            if (pair.isEmpty()) continue;
            int at = pair.indexOf('=');
            if (at < 1) throw new IllegalArgumentException("after the question mark stands key=value, not " + pair);
            parameters.put(pair.substring(0, at), pair.substring(at + 1));
        }
        return parameters;
    }

    private static boolean isThisMachine(String host) {
        return THIS_MACHINE.contains(host.replaceAll(":[0-9]+$", ""));
    }

    /// What the driver is given. With several hosts it is the primary that is looked for, whichever that is now.
    public String jdbc() {
        var all = new LinkedHashMap<String, String>();
        all.put("connectTimeout", CONNECT_SECONDS);
        if (hosts.size() > 1) all.put("targetServerType", "primary");
        all.putAll(parameters);
        return "jdbc:postgresql://" + String.join(",", hosts) + "/" + database + "?"
                + new ArrayList<>(all.entrySet())
                        .stream()
                                .map(one -> one.getKey() + "=" + one.getValue())
                                .collect(Collectors.joining("&"));
    }

    /// The database, reached with at most so many connections at once. Throws `LinkTrouble`.
    public Db open(Login login, int connections) {
        return Db.on(CentralPool.open(this, login, connections));
    }

    @Override
    public String toString() {
        return "jdbc:postgresql://" + String.join(",", hosts) + "/" + database;
    }
}
