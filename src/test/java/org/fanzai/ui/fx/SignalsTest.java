package org.fanzai.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import org.fanzai.support.Signal;
import org.junit.jupiter.api.Test;

class SignalsTest {
    @Test
    void bringsEveryValueToTheFxThreadInOrder() {
        var signal = new Signal<>(0);
        List<Integer> heard = new ArrayList<>();
        var subscription = Fx.call(() -> Signals.bind(signal, value -> {
            assertTrue(Platform.isFxApplicationThread());
            heard.add(value);
        }));
        for (int i = 1; i <= 100; i++) signal.set(i);
        assertEquals(101, Fx.call(heard::size));
        assertEquals(heard.stream().sorted().toList(), heard);
        subscription.close();
    }

    @Test
    void setsThePresentValueAtOnceOnTheFxThread() {
        var property = new SimpleStringProperty("");
        Fx.run(() -> {
            Signals.bind(new Signal<>("now"), property);
            assertEquals("now", property.get());
        });
    }

    @Test
    void deliversNothingAfterClosingNotEvenWhatIsOnItsWay() {
        Queue<Runnable> hop = new ArrayDeque<>();
        var signal = new Signal<>("first");
        List<String> heard = new ArrayList<>();
        var subscription = Signals.bind(signal, heard::add, hop::add);
        signal.set("second");
        subscription.close();
        hop.forEach(Runnable::run);
        assertEquals(List.of(), heard);
    }
}
