/**
 * The wiki's ports in terms of Confluence, SAL and a thread pool of our own.
 */
@NullMarked
package dev.hindsight.wiki.adapter;

import org.jspecify.annotations.NullMarked;
