/**
 * Action items, links and settings in Active Objects, whose types stay in here.
 */
@NullMarked
package dev.hindsight.storage;

import org.jspecify.annotations.NullMarked;
