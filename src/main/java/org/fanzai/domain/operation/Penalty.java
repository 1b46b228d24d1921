package org.fanzai.domain.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.domain.shared.CardNumber;

/// So many days without borrowing, for a loan that came back late on `returned`. Its last day depends on
/// the patron's other penalties; `scope` says by which rules, `at` by which revision.
public record Penalty(UUID loan, CardNumber patron, Scope scope, Instant at, LocalDate returned, int days) {}
