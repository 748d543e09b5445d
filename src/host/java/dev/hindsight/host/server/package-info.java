/** What both web applications of the embedded host share: options, people, signing in, the servlet container and plain HTML. */
@NullMarked
package dev.hindsight.host.server;

import org.jspecify.annotations.NullMarked;
