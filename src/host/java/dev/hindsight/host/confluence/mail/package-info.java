/** Confluence's mail: it is really sent, to a server inside the host that keeps what it receives. */
@NullMarked
package dev.hindsight.host.confluence.mail;

import org.jspecify.annotations.NullMarked;
