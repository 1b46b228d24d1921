package org.fanzai.app.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntSupplier;
import org.fanzai.device.frame.FeigFrame;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.tag.TagCodec;
import org.fanzai.device.tag.TagContent;
import org.fanzai.support.DeviceTrouble;

/// How many frames are found in a stream, and how many tags are understood, in a second on one core.
final class CodecSpeed implements PathBench.Part {
    private static final int FRAMES = 2000;
    private static final int DECODES = 2000;
    private static final int WARM_UP = 60;
    private static final int MOST_RUNS = 50;

    @Override
    public String name() {
        return "codecs";
    }

    @Override
    public List<Figure> measure(Path folder, int runs) {
        int times = Math.min(runs * 10, MOST_RUNS);
        var stream = stream();
        var memory = TagCodec.encode(TagContent.item("30234000517861", "DE-705"), 32);
        return List.of(
                perSecond("FEIG frames", times, FRAMES, () -> frames(stream)),
                perSecond("tags of ISO 28560-3", times, DECODES, () -> decodes(memory)));
    }

    private static Octets stream() {
        var answer = new FeigFrame(0, 0xB0, Octets.of(new byte[38])).encode();
        var all = new byte[FRAMES * answer.length()];
        for (int i = 0; i < FRAMES; i++)
            System.arraycopy(answer.toArray(), 0, all, i * answer.length(), answer.length());
        return Octets.of(all);
    }

    private static int frames(Octets stream) {
        var in = stream.buffer();
        int count = 0;
        while (FeigFrame.next(in).isPresent()) count++;
        return count;
    }

    private static int decodes(byte[] memory) {
        int count = 0;
        for (int i = 0; i < DECODES; i++)
            if (TagCodec.decode(memory, OptionalInt.empty(), OptionalInt.empty())
                    .crcOk()) count++;
        return count;
    }

    private static Figure perSecond(String name, int times, int each, IntSupplier work) {
        var samples = new double[times];
        for (int run = -WARM_UP; run < times; run++) {
            long start = System.nanoTime();
            int done = work.getAsInt();
            double took = System.nanoTime() - start;
            if (done != each) throw new DeviceTrouble("trouble.bench.late", "A codec missed some of " + each);
            if (run >= 0) samples[run] = each / took * 1e6;
        }
        return new Figure(
                name, "k/s", Figure.median(samples), Figure.percentile(samples, 0.05), OptionalDouble.empty());
    }
}
