/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector;

/**
 * A driver property that is worth offering to a person.
 *
 * @param key          the property's name
 * @param description  what it does, localized
 * @param defaultValue the value when it is not set; may be empty
 */
public record ConnectorOption(String key, String description, String defaultValue) {
}
