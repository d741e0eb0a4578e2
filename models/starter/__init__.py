"""Trains the starter model: data, teacher, net, loss, training, quantisation, export."""
