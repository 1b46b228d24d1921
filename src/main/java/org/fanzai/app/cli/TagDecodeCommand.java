package org.fanzai.app.cli;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.fanzai.app.tag.TagBlocks;
import org.fanzai.app.tag.TagJson;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.tag.TagCodec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `fanzai tag decode HEX…`: one JSON object a tag.
@Command(
        name = "decode",
        description = "Tells what the user memory of tags says, one JSON object a tag. Exit 1: one is damaged.",
        mixinStandardHelpOptions = true)
final class TagDecodeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "HEX", arity = "1..*", description = "The memory from block 0 on, in hexadecimal.")
    private List<String> tags = List.of();

    @Option(names = "--dsfid", paramLabel = "HH", description = "The tag's DSFID, as a byte in hexadecimal.")
    private @Nullable String dsfid;

    @Option(names = "--afi", paramLabel = "HH", description = "The tag's AFI, as a byte in hexadecimal.")
    private @Nullable String afi;

    @Option(
            names = "--block-size",
            paramLabel = "BYTES",
            defaultValue = "4",
            description = "How many bytes a block of the chip has (default: ${DEFAULT-VALUE}).")
    private int blockSize;

    @Option(
            names = "--locks",
            paramLabel = "MAP",
            defaultValue = "",
            description = "A character for each block: l where it is locked, else a full stop.")
    private String locks = "";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (blockSize < 1 || blockSize > 32) throw wrong("--block-size is 1 to 32 bytes, not " + blockSize + ".");
        if (!locks.matches("[lw.]*")) throw wrong("--locks has the characters l, w and . only, not: " + locks);
        var blocks = new TagBlocks(blockSize, locks);
        var memories = tags.stream().map(this::memory).toList(); // all are understood before one is answered
        var family = octet("--dsfid", dsfid);
        var application = octet("--afi", afi);
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        boolean damaged = false;
        for (var memory : memories) {
            var content = TagCodec.decode(memory, blockSize, family, application);
            out.println(TagJson.write(content, memory, blocks));
            damaged |= content.damaged();
        }
        return damaged ? Fanzai.FAILED : Fanzai.DONE;
    }

    private Octets memory(String hex) {
        var digits = hex.replaceAll("\\s", "");
        if (digits.isEmpty()) throw wrong("A tag's memory is empty.");
        if (digits.length() % 2 != 0)
            throw wrong("Bytes have two digits each, and here is an odd number of digits: " + hex);
        return octets(digits, hex);
    }

    private OptionalInt octet(String option, @Nullable String hex) {
        if (hex == null) return OptionalInt.empty();
        if (hex.length() != 2) throw wrong(option + " is a byte of two hexadecimal digits, not: " + hex);
        return OptionalInt.of(octets(hex, hex).at(0));
    }

    private Octets octets(String digits, String shown) {
        try {
            return Octets.hex(digits);
        } catch (IllegalArgumentException noHex) {
            throw new ParameterException(line(), "This is not hexadecimal: " + shown, noHex);
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(line(), sentence);
    }

    private picocli.CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
