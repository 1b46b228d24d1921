package org.fanzai.app.kiosk;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import org.fanzai.ui.kiosk.Tones;
import org.fanzai.ui.kiosk.flow.KioskEffect.Tone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plays the four sounds, each at most 400 ms with a pitch contour of its own (UX 41). A machine without a loudspeaker
/// stays silent, and says so once in the log.
final class Loudspeaker implements Tones {
    private static final Logger LOG = LoggerFactory.getLogger(Loudspeaker.class);
    private static final float RATE = 22_050;
    private static final double LOUDNESS = 0.25;

    private final ExecutorService player = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("sounds").factory());
    private volatile boolean deaf;

    /// A note: its pitch in Hz, 0 for a pause, and its length in milliseconds.
    private record Note(double pitch, int millis) {}

    @Override
    public void play(Tone tone) {
        if (!deaf) player.execute(() -> sound(tone));
    }

    private void sound(Tone tone) {
        var format = new AudioFormat(RATE, Byte.SIZE, 1, true, false);
        try (var line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            for (var note : notes(tone)) {
                var samples = samples(note);
                int _ = line.write(samples, 0, samples.length);
            }
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException none) {
            deaf = true;
            LOG.info("No loudspeaker: sounds are shown only");
        }
    }

    private static Note[] notes(Tone tone) {
        return switch (tone) {
            case READ -> new Note[] {new Note(880, 60)};
            case OK -> new Note[] {new Note(660, 90), new Note(990, 90)};
            case ATTENTION ->
                new Note[] {new Note(740, 90), new Note(0, 45), new Note(740, 90), new Note(0, 45), new Note(740, 90)};
            case ERROR -> new Note[] {new Note(330, 200), new Note(262, 200)};
        };
    }

    /// A sine that fades in and out, so that nothing clicks.
    private static byte[] samples(Note note) {
        int count = (int) (RATE * note.millis() / 1000);
        var samples = new byte[count];
        for (int i = 0; i < count; i++) {
            double edge = Math.min(1, Math.min(i, count - i) / (RATE * 0.008));
            double wave = Math.sin(2 * Math.PI * note.pitch() * i / RATE);
            samples[i] = (byte) (Byte.MAX_VALUE * LOUDNESS * edge * (note.pitch() > 0 ? wave : 0));
        }
        return samples;
    }
}
