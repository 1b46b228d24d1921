package org.fanzai.app.config;

import java.nio.file.Path;
import org.fanzai.db.central.CentralUrl;

/// A worker as its administrator describes it: which database, with which credential, by which rules, and how many
/// threads work.
public record CentralConfig(CentralUrl database, Path credential, LibraryConfig library, int workers) {}
