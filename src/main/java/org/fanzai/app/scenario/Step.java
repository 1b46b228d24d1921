package org.fanzai.app.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.policy.PolicyRow;
import org.fanzai.domain.policy.Settings;
import org.fanzai.domain.shared.CardNumber;
import tools.jackson.databind.node.ObjectNode;

/// One step of a scenario. `expected` holds what the file asks for, in the form in which a run tells it.
public sealed interface Step {
    ObjectNode expected();

    /// What it is called in results.
    String name();

    record Doing(String name, Occasion occasion, Task task, ObjectNode expected) implements Step {}

    record Looking(ObjectNode expected) implements Step {
        @Override
        public String name() {
            return "check";
        }
    }

    /// When and where: `at` is the true time, `clock` how far the station's clock is fast, `id` names the operation
    /// where the file does.
    record Occasion(Instant at, String branch, Place place, String station, Duration clock, Optional<String> id) {
        Via via() {
            return place == Place.DESK ? Via.DESK : Via.KIOSK;
        }
    }

    enum Place {
        DESK,
        KIOSK,
        /// A kiosk without its network.
        OFFLINE
    }

    /// What is done.
    sealed interface Task {
        record One(Act act) implements Task {}

        /// Renews whatever the patron has, the first due first.
        record RenewAll(CardNumber patron, boolean seen, boolean auto, Set<ReasonCode> override) implements Task {
            public RenewAll {
                override = Set.copyOf(override);
            }
        }

        record Publish(List<PolicyRow> rows, Settings settings) implements Task {
            public Publish {
                rows = List.copyOf(rows);
            }
        }

        record Close(String branch, List<LocalDate> dates) implements Task {
            public Close {
                dates = List.copyOf(dates);
            }
        }

        /// The day's job.
        record Daily() implements Task {}

        /// `station` is empty for all of them.
        record Sync(Optional<String> station, boolean reversed, boolean twice) implements Task {}
    }
}
