/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.widget;

import java.util.Map;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.tidemark.ui.internal.presenter.Icon;

/** The images of one control, freed with it. */
public final class Icons {

	private static final String BUNDLE = "org.tidemark.ui"; //$NON-NLS-1$

	private final LocalResourceManager resources;

	/** @param owner whose images these are */
	public Icons(Control owner) {
		resources = new LocalResourceManager(JFaceResources.getResources(), owner);
	}

	/** Where an image comes from, for actions. */
	public static ImageDescriptor descriptor(Icon icon) {
		return ResourceLocator.imageDescriptorFromBundle(BUNDLE, icon.path())
				.orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}

	/** An image. */
	public Image image(Icon icon) {
		return resources.get(descriptor(icon));
	}

	/**
	 * An image with smaller ones over its corners.
	 *
	 * @param marks by corner, as {@link IDecoration} numbers them
	 */
	public Image image(Icon icon, Map<Integer, Icon> marks) {
		ImageDescriptor[] corners = new ImageDescriptor[IDecoration.UNDERLAY + 1];
		marks.forEach((corner, mark) -> corners[corner.intValue()] = descriptor(mark));
		return resources.get(new DecorationOverlayIcon(image(icon), corners));
	}

	/** An image with a smaller one over its lower right corner. */
	public Image image(Icon icon, Icon overlay) {
		return resources.get(new DecorationOverlayIcon(image(icon), descriptor(overlay), IDecoration.BOTTOM_RIGHT));
	}
}
