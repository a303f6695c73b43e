/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The help of the product: what F1 shows, the table of contents and its pages, read from the same extension points as the
 * help of an Eclipse IDE. It takes the place of the platform's own help, which would bring a web server and a search engine;
 * inside an IDE that one is used.
 */
@NonNullByDefault({ DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD })
package org.tidemark.rcp.internal.help;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
