package org.fanzai.device.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What is still to be done, in the order in which it was asked.
record Errands(List<Errand> list) {
    static final Errands NONE = new Errands(List.of());

    Errands {
        list = List.copyOf(list);
    }

    Errands plus(Errand errand) {
        var all = new ArrayList<>(list);
        all.add(errand);
        return new Errands(all);
    }

    Optional<Errand> due(long now) {
        return list.stream().filter(one -> one.tries().due(now)).findFirst();
    }

    Optional<Errand> find(long ticket) {
        return list.stream().filter(one -> one.ticket() == ticket).findFirst();
    }

    /// Lets one errand go on, or end and be told.
    Errands progressing(long ticket, Function<Errand, Errand.Progress> step, Consumer<PadNews> ended) {
        var left = new ArrayList<Errand>();
        for (var one : list) {
            switch (one.ticket() == ticket ? step.apply(one) : new Errand.Progress.Continues(one)) {
                case Errand.Progress.Continues(var with) -> left.add(with);
                case Errand.Progress.Ended(var news) -> ended.accept(news);
            }
        }
        return new Errands(left);
    }

    /// What is owed when nothing can be done any more.
    List<PadNews> failed(String why) {
        return list.stream().map(one -> one.ended(why, false)).toList();
    }
}
