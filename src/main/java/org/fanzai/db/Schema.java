package org.fanzai.db;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// The parts that a database's schema is made of, each with its own numbered steps.
public enum Schema {
    /// The library itself: every database has it.
    LIBRARY("classpath:org/fanzai/db/migration"),
    /// The central database's stations and what they exchange with it.
    CENTRE("classpath:org/fanzai/db/central");

    private final String location;

    Schema(String location) {
        this.location = location;
    }

    public FluentConfiguration configuration() {
        return Flyway.configure().locations(location);
    }
}
