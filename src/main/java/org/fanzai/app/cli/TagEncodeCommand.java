package org.fanzai.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
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
            description = "The size of the tag's memory, whole blocks of 4 bytes (default: ${DEFAULT-VALUE}).")
    private int size;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (size < 32 || size > 8192 || size % 4 != 0)
            throw wrong("--size is 32 to 8192 bytes in whole blocks of 4, not " + size + ".", null);
        try {
            var images = TagJson.read(text()).stream()
                    .map(content -> Octets.of(TagCodec.encode(content, size)).hex())
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
