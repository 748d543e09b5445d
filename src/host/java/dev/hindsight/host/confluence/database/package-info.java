/** One database for the whole Confluence: connections, transactions that fail as strictly as in the product, and the tables. */
@NullMarked
package dev.hindsight.host.confluence.database;

import org.jspecify.annotations.NullMarked;
