package org.fanzai.support;

/// One problem in a configuration file. `line` counts from 1 and is 0 where the problem has no line (a file that is
/// missing); `key` is the dotted path of the key, empty for the file as a whole; `sentence` says what to do.
public record ConfigProblem(String file, int line, String key, String sentence) {
    @Override
    public String toString() {
        var place = line > 0 ? file + ":" + line : file;
        return key.isEmpty() ? place + ": " + sentence : place + ": " + key + ": " + sentence;
    }
}
