/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests real search nodes, shared by the whole test run: use {@code @ExtendWith} with this class and declare a
 * parameter of type {@link SearchNodes}. Nodes start when the first test asks for them and end with the test run.
 */
public final class SearchNodesExtension implements ParameterResolver {

	private static final Namespace NAMESPACE = Namespace.create(SearchNodesExtension.class);

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == SearchNodes.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(SearchNodes.class, key -> new SearchNodes(),
				SearchNodes.class);
	}
}
