/** A stand-in for Confluence's macro browser: its form, made from the descriptors of macros, and the markup that it inserts. */
@NullMarked
package dev.hindsight.host.confluence.editor;

import org.jspecify.annotations.NullMarked;
