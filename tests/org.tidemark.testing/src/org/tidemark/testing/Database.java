/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks {@link DatabaseServersExtension} for a database: on a {@link ServerDatabase} parameter of a constructor, a
 * life-cycle method or a test. All parameters of one test class (with its nested classes) with the same kind and name
 * get the same database; another test class gets another one.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Database {

	/**
	 * {@return the product}
	 */
	DatabaseKind value();

	/**
	 * {@return tells apart several databases of one kind in a test class}
	 */
	String name() default "";
}
