package org.fanzai.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fanzai.app.tag.TagJsonReader;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.tag.TagCodec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

/// `fanzai tag encode [FILE]`: the bytes of a tag that says what JSON says.
@Command(
        name = "encode",
        description = "Prints the user memory of a tag in hexadecimal, one line for each JSON object.",
        mixinStandardHelpOptions = true)
final class TagEncodeCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "JSON with the keys that decode prints; stdin without it.")
    private @Nullable Path file;

    @Option(
            names = "--size",
            paramLabel = "BYTES",
            defaultValue = "112",
            description = "The size of the tag's memory, in whole blocks (default: ${DEFAULT-VALUE}).")
    private int size;

    @Option(
            names = "--block-size",
            paramLabel = "BYTES",
            defaultValue = "4",
            description = "How many bytes a block of the chip has (default: ${DEFAULT-VALUE}).")
    private int blockSize;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (blockSize < 1 || blockSize > 32) throw wrong("--block-size is 1 to 32 bytes, not " + blockSize + ".", null);
        if (size < 8 || size > 8192 || size % blockSize != 0)
            throw wrong("--size is 8 to 8192 bytes in whole blocks of " + blockSize + ", not " + size + ".", null);
        try {
            var images = TagJsonReader.read(text()).stream()
                    .map(content ->
                            Octets.of(TagCodec.encode(content, size, blockSize)).hex())
                    .toList();
            if (images.isEmpty()) throw wrong("There is no JSON object to encode.", null);
            images.forEach(line().getOut()::println);
            return Fanzai.DONE;
        } catch (JacksonException noJson) {
            throw wrong("This is not JSON: " + noJson.getOriginalMessage(), noJson);
        } catch (IllegalArgumentException wrong) {
            throw wrong("This can't be a tag: " + wrong.getMessage() + ".", wrong);
        } catch (IOException unreadable) {
            throw wrong("The file can't be read: " + file, unreadable);
        }
    }

    private String text() throws IOException {
        return file == null ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8) : Files.readString(file);
    }

    private ParameterException wrong(String sentence, @Nullable Throwable cause) {
        return new ParameterException(line(), sentence, cause);
    }

    private picocli.CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
