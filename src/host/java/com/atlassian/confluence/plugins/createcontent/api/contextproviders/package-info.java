/** The host's side of the blueprint API, where it may call what plugins implement. */
@NullMarked
package com.atlassian.confluence.plugins.createcontent.api.contextproviders;

import org.jspecify.annotations.NullMarked;
